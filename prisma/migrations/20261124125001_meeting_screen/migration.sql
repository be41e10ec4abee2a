-- What the meeting's screen shows, and pairs of cards that somebody said are not alike.
CREATE TYPE "screen_view" AS ENUM ('waiting', 'theme', 'group', 'card', 'matrix');

CREATE TABLE "meeting_screen" (
    "consultation_id" UUID NOT NULL,
    "view" "screen_view" NOT NULL DEFAULT 'waiting',
    "question_id" UUID,
    "group_id" UUID,
    "card_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "meeting_screen_pkey" PRIMARY KEY ("consultation_id"),
    -- A theme names its question, a group itself, a card itself; the others name nothing.
    CONSTRAINT "meeting_screen_shows_one" CHECK (
      ("question_id" IS NOT NULL) = ("view" = 'theme') AND ("group_id" IS NOT NULL) = ("view" = 'group') AND ("card_id" IS NOT NULL) = ("view" = 'card'))
);

CREATE TABLE "card_pair_dismissal" (
    "card_id" UUID NOT NULL,
    "other_card_id" UUID NOT NULL,
    "dismissed_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "card_pair_dismissal_pkey" PRIMARY KEY ("card_id","other_card_id"),
    CONSTRAINT "card_pair_dismissal_in_order" CHECK ("card_id" < "other_card_id")
);

CREATE INDEX "meeting_screen_question_id_idx" ON "meeting_screen"("question_id");
CREATE INDEX "meeting_screen_group_id_idx" ON "meeting_screen"("group_id");
CREATE INDEX "meeting_screen_card_id_idx" ON "meeting_screen"("card_id");
CREATE INDEX "card_pair_dismissal_other_card_id_idx" ON "card_pair_dismissal"("other_card_id");

ALTER TABLE "meeting_screen" ADD CONSTRAINT "meeting_screen_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_screen" ADD CONSTRAINT "meeting_screen_question_fkey" FOREIGN KEY ("question_id", "consultation_id") REFERENCES "consultation_question"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_screen" ADD CONSTRAINT "meeting_screen_group_fkey" FOREIGN KEY ("group_id", "consultation_id") REFERENCES "card_group"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting_screen" ADD CONSTRAINT "meeting_screen_card_fkey" FOREIGN KEY ("card_id", "consultation_id") REFERENCES "input_card"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "card_pair_dismissal" ADD CONSTRAINT "card_pair_dismissal_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "input_card"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "card_pair_dismissal" ADD CONSTRAINT "card_pair_dismissal_other_card_id_fkey" FOREIGN KEY ("other_card_id") REFERENCES "input_card"("id") ON DELETE CASCADE ON UPDATE CASCADE;
