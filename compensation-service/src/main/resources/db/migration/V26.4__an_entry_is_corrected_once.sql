-- An entry of what was announced is corrected once; a correction that is wrong itself is corrected in its turn (A42).
drop index bulletin_corrected;
create unique index bulletin_corrected on bulletin (corrects) where corrects is not null;
