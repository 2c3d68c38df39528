package dev.sekisho.identity.counter.rest;

import dev.sekisho.identity.counter.DocumentKind;
import dev.sekisho.identity.counter.EntryContent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;

/** What the documents say, as it is typed; never printed. */
record ContentRequest(
        @NotNull DocumentKind document,
        @NotNull @Pattern(regexp = DOCUMENT) String documentNumber,
        @NotBlank @Size(max = 100) @Pattern(regexp = TEXT) String nameKanji,
        @NotBlank @Pattern(regexp = KANA) String nameKana,
        @NotNull @Pattern(regexp = DATE) String birthDate,
        @NotBlank @Size(max = 300) @Pattern(regexp = TEXT) String address) {

    static final String TEXT = "[^\\p{Cntrl}]*";
    static final String KANA = "[\\p{IsKatakana}\\p{IsHiragana}ー・ \u3000]{1,100}";
    static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    static final String DOCUMENT = "[0-9A-Za-z-]{4,40}";

    EntryContent content() {
        return new EntryContent(document, documentNumber, nameKanji.strip(), nameKana.strip(), born(), address.strip());
    }

    private LocalDate born() {
        try {
            return LocalDate.parse(birthDate);
        } catch (DateTimeException noSuchDay) {
            throw CounterProblems.invalid("birthDate", "Date");
        }
    }

    @Override
    public String toString() {
        return "ContentRequest[redacted]";
    }
}
