package dev.sekisho.kit.origin;

import dev.sekisho.kernel.origin.AddressClass;
import dev.sekisho.kernel.origin.AddressKind;
import java.util.Comparator;
import java.util.List;

/** An address book read once from lines of range, kind and country; the longest range that fits is believed. */
final class FileAddressBook implements AddressBook {

    private static final int FIELDS = 3;

    private final List<Line> lines;

    private FileAddressBook(List<Line> lines) {
        this.lines = lines;
    }

    /** @throws IllegalArgumentException naming the line that is wrong */
    static FileAddressBook of(List<String> text) {
        return new FileAddressBook(text.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(FileAddressBook::line)
                .sorted(Comparator.comparingInt((Line line) -> line.range().bits())
                        .reversed())
                .toList());
    }

    private static Line line(String text) {
        String[] fields = text.split(",", -1);
        try {
            if (fields.length == FIELDS) {
                return new Line(
                        AddressRange.read(fields[0].strip()),
                        new AddressClass(AddressKind.valueOf(fields[1].strip()), fields[2].strip()));
            }
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("the address book has a wrong line: " + text, wrong);
        }
        throw new IllegalArgumentException("the address book has a wrong line: " + text);
    }

    @Override
    public AddressClass look(ClientAddress address) {
        return lines.stream()
                .filter(line -> line.range().contains(address))
                .findFirst()
                .map(Line::network)
                .orElseGet(AddressClass::unknown);
    }

    /** One range and what is known of it. */
    private record Line(AddressRange range, AddressClass network) {}
}
