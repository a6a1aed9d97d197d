-- Version 5. A picture of a person for the drawing of the family; that a couple has no children.
ALTER TABLE person ADD COLUMN photo_id TEXT REFERENCES attachment(id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX person_photo ON person(photo_id);
ALTER TABLE family_union ADD COLUMN childless TEXT NOT NULL DEFAULT 'not_said';
