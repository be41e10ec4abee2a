-- A rule that is added, moved or switched on when its time has passed does not fire by itself: it counts from here.
ALTER TABLE "reminder_rule" ADD COLUMN "armed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
