package dev.sekisho.identity.screening;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An entry of a list in force, with its names in the forms they are compared by.
 *
 * @param key by which the same entry is recognised, and whether it changed
 */
record Listed(
        UUID listId,
        ListKind kind,
        int row,
        EntryKey key,
        ListEntry entry,
        NameForms name,
        NameForms reading,
        List<NameForms> aliases) {

    static Listed of(UUID listId, ListKind kind, int row, EntryKey key, ListEntry entry) {
        return new Listed(
                listId,
                kind,
                row,
                key,
                entry,
                NameForms.of(entry.name()),
                NameForms.of(entry.reading()),
                entry.aliases().stream().map(NameForms::of).toList());
    }

    Stream<NameForms> names() {
        return Stream.concat(Stream.of(name, reading), aliases.stream());
    }

    /** How this entry looks beside a person's two names and birth date. */
    Match beside(NameForms theirName, NameForms theirReading, Subject subject) {
        List<NameForms> theirs = List.of(theirName, theirReading);
        Set<MatchedField> fields = EnumSet.noneOf(MatchedField.class);
        compare(List.of(name), theirs, MatchedField.NAME, MatchedField.NAME_NEAR)
                .ifPresent(fields::add);
        compare(List.of(reading), theirs, MatchedField.READING, MatchedField.READING_NEAR)
                .ifPresent(fields::add);
        compare(aliases, theirs, MatchedField.ALIAS, MatchedField.ALIAS_NEAR).ifPresent(fields::add);
        BirthAgreement birth = entry.birth().with(subject.birthDate());
        boolean equalNames = fields.stream().anyMatch(MatchedField::isOfEqualNames);
        MatchGrade grade = MatchGrade.of(equalNames, !fields.isEmpty(), birth);
        birth.field().ifPresent(fields::add);
        return new Match(this, grade, fields);
    }

    private static Optional<MatchedField> compare(
            List<NameForms> listed, List<NameForms> theirs, MatchedField equal, MatchedField near) {
        if (listed.stream().anyMatch(mine -> theirs.stream().anyMatch(mine::isEqual))) {
            return Optional.of(equal);
        }
        return listed.stream().anyMatch(mine -> theirs.stream().anyMatch(mine::isNear))
                ? Optional.of(near)
                : Optional.empty();
    }
}
