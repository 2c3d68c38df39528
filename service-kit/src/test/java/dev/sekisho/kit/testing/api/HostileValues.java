package dev.sekisho.kit.testing.api;

import java.util.List;
import java.util.stream.Stream;

/**
 * What nobody means well by: JSON values and texts of a request. Most texts carry a mark, by which what becomes of them
 * is found again.
 */
final class HostileValues {

    /** A word that no code of ours and no honest person writes. */
    static final String MARK = "zqhostilezq";

    private static final String LONG = MARK + "x".repeat(3_000);

    /** Beyond what the parser takes of one text. */
    private static final String LONGER = MARK + "y".repeat(17_000);

    /** As characters, before they are escaped for where they go. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            MARK,
            LONG,
            LONGER,
            "a\u0000" + MARK,
            MARK + "\r\nSet-Cookie: " + MARK + "=1",
            MARK + "\nERROR forged line",
            "\u001b[2J" + MARK,
            "\u202e" + MARK,
            "\u200b\u2066" + MARK,
            "\ufeff" + MARK,
            "' or '1'='1' -- " + MARK,
            "'; drop table fact; -- " + MARK,
            "%' union select payload from fact -- " + MARK,
            "<script>alert('" + MARK + "')</script>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + MARK,
            "%s%s%n%x%08d {0} {} " + MARK,
            "${jndi:ldap://127.0.0.1:1/" + MARK + "}",
            "#{7*7}{{7*7}}${7*7}" + MARK,
            "../../../../etc/passwd",
            "..\\..\\" + MARK,
            "http://127.0.0.1:1/" + MARK,
            "file:///etc/passwd",
            "=cmd|' /C calc'!A0",
            "０９９８",
            "１２３４５６７",
            "٠١٢٣٤٥٦",
            "é" + MARK,
            "e\u0301" + MARK,
            "𠮷😢" + MARK,
            "null",
            "true",
            "NaN",
            "-1",
            "1e400",
            "9223372036854775808",
            "0000-01-01",
            "2026-02-30",
            "2026-13-45T99:00:00Z",
            "+999999999-12-31",
            "-999999999-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "9999-12-31T23:59:59.999999999Z",
            "1969-12-31T23:59:59Z",
            "2026-11-22T00:00:00+99:99",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000000",
            "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
            "{00000000-0000-4000-8000-000000000001}",
            "urn:uuid:00000000-0000-4000-8000-000000000001",
            "NO_SUCH_CODE",
            "no_such_code");

    /** Written as they are into a JSON document; some are not JSON at all. */
    private static final List<String> LITERALS = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-1",
            "1.5",
            "0.1",
            "1e3",
            "1E400",
            "1e-400",
            "2147483648",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "-9223372036854775809",
            "9".repeat(31),
            "9".repeat(2_000),
            "NaN",
            "Infinity",
            "-Infinity",
            "01",
            "+1",
            "0x10",
            "1_000",
            "undefined",
            "'single'",
            "\"\\ud800\"",
            "\"\\udc00" + MARK + "\"",
            "\"\\u0000\"",
            "\"\\x41\"",
            "\"" + MARK,
            "[]",
            "{}",
            "[null]",
            "[\"" + MARK + "\"]",
            "{\"" + MARK + "\":1}",
            "[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]",
            "[" + "\"a\",".repeat(2_000) + "\"a\"]");

    private HostileValues() {}

    static List<String> texts() {
        return TEXTS;
    }

    /** Each to be put where a value stands in a JSON document. */
    static List<String> json() {
        return Stream.concat(LITERALS.stream(), TEXTS.stream().map(HostileValues::quoted))
                .toList();
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            if (character < ' ' || character == '"' || character == '\\') {
                json.append(String.format("\\u%04x", (int) character));
            } else {
                json.append(character);
            }
        }
        return json.append('"').toString();
    }
}
