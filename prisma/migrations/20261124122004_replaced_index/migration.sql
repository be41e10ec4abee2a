-- Its successor stands (…2001): several persons of one invitation may get the same dispatch.
DROP INDEX "consultation_mail_dispatch_id_invitation_id_address_kind_key";
