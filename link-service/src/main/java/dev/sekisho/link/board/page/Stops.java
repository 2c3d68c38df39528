package dev.sekisho.link.board.page;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.link.suspension.BookEntry;
import dev.sekisho.link.suspension.BookFull;
import dev.sekisho.link.suspension.Books;
import dev.sekisho.link.suspension.ImposeSuspension;
import dev.sekisho.link.suspension.Imposition;
import dev.sekisho.link.suspension.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is stopped at one bank, and how somebody stops more there, each within their own scope. */
@ApplicationScoped
class Stops {

    private static final int LONGEST_NOTE = 500;

    private final Books books;
    private final ImposeSuspension impose;
    private final AtBoard board;

    Stops(Books books, ImposeSuspension impose, AtBoard board) {
        this.books = books;
        this.impose = impose;
        this.board = board;
    }

    /** There, and everywhere where it takes place at banks. */
    List<BookEntry> at(BankCode bank) {
        return books.find().entries().stream()
                .filter(entry -> entry.suspension().operation().isAtABank())
                .filter(entry -> entry.suspension().bank().map(bank::equals).orElse(true))
                .toList();
    }

    void impose(BankCode bank, MultivaluedMap<String, String> form, Scope scope) {
        Instant now = board.now();
        Set<Operation> operations = Filled.operations(form.get("operation"), true);
        SuspensionReason reason = Filled.one("reason", form.getFirst("reason"), SuspensionReason.class);
        Optional<Instant> end = Filled.moment("plannedEnd", form.getFirst("plannedEnd"));
        if (!end.map(moment -> Imposition.mayBePlanned(moment, now)).orElse(true)) {
            throw BoardProblems.plannedEnd();
        }
        Imposition wish = new Imposition(
                operations,
                Optional.of(bank),
                reason,
                board.actor(),
                end,
                Filled.sentence("note", form.getFirst("note"), LONGEST_NOTE));
        if (!scope.allows(wish)) {
            throw BoardProblems.notInScope();
        }
        try {
            impose.impose(wish);
        } catch (BookFull full) {
            throw BoardProblems.full();
        }
    }
}
