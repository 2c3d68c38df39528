package dev.sekisho.compensation.freezerequest.jdbc;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.freezerequest.AnsweredRequest;
import dev.sekisho.compensation.freezerequest.Delivery;
import dev.sekisho.compensation.freezerequest.FreezeAnswer;
import dev.sekisho.compensation.freezerequest.FreezeRequest;
import dev.sekisho.compensation.freezerequest.FreezeRequests;
import dev.sekisho.compensation.freezerequest.PaidTo;
import dev.sekisho.compensation.freezerequest.RequestHead;
import dev.sekisho.compensation.freezerequest.RequestState;
import dev.sekisho.compensation.freezerequest.TakenRequest;
import dev.sekisho.compensation.freezerequest.Telling;
import dev.sekisho.compensation.freezerequest.WaitingRequest;
import dev.sekisho.compensation.freezerequest.WithdrawnRequest;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Requests in PostgreSQL; that a case asks for a payout once is a unique index, and each word of a bank stays. */
@ApplicationScoped
class JdbcFreezeRequests implements FreezeRequests {

    private final Statements statements;
    private final FactLog facts;

    JdbcFreezeRequests(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(WaitingRequest request, FactData fact) {
        RequestHead head = request.head();
        PaidTo to = head.to();
        statements.update(
                FreezeRequestSql.ADD,
                head.id(),
                head.caseId(),
                head.place(),
                to.payout().value(),
                to.bank().value(),
                to.account().value(),
                to.mask().orElse(null),
                to.amount().yen(),
                to.at(),
                head.amount().yen(),
                head.writtenAt(),
                head.dueBy());
        facts.append(head.id(), head.version(), fact);
    }

    @Override
    @Transactional
    public Optional<FreezeRequest> find(UUID id) {
        return statements.first(FreezeRequestSql.SELECT + "request.id = ?", FreezeRequestRow::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<FreezeRequest> lock(UUID id) {
        return statements.first(
                FreezeRequestSql.SELECT + "request.id = ?" + FreezeRequestSql.LOCKED, FreezeRequestRow::read, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<FreezeRequest> lockAll(UUID caseId) {
        return statements.query(
                FreezeRequestSql.SELECT + "case_id = ? order by written_at, request.id" + FreezeRequestSql.LOCKED,
                FreezeRequestRow::read,
                caseId);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(FreezeRequest moved, FactData fact) {
        RequestHead head = moved.head();
        if (moved instanceof WaitingRequest) {
            statements.update(FreezeRequestSql.ASK_ANEW, head.amount().yen(), head.dueBy(), head.version(), head.id());
        } else if (moved instanceof TakenRequest taken) {
            take(head, taken.delivery());
        } else if (moved instanceof AnsweredRequest answered) {
            answer(head, answered.answer());
        } else if (moved instanceof WithdrawnRequest withdrawn) {
            withdraw(head, withdrawn);
        }
        facts.append(head.id(), head.version(), fact);
    }

    /** Withdrawn first, and told later if it had been asked. */
    private void withdraw(RequestHead head, WithdrawnRequest withdrawn) {
        if (withdrawn.told().isEmpty()) {
            statements.update(
                    FreezeRequestSql.WITHDRAW,
                    withdrawn.cause().name(),
                    withdrawn.at(),
                    withdrawn.tellBy().orElse(null),
                    head.version(),
                    head.id());
            return;
        }
        Telling told = withdrawn.told().get();
        statements.update(
                FreezeRequestSql.TELL,
                told.way().name(),
                told.reference().orElse(null),
                told.at(),
                told.by().staff(),
                told.by().person().value(),
                head.version(),
                head.id());
        say(
                head,
                new Word("WITHDRAWAL_" + told.way(), told.reference(), told.by().staff(), told.at(), Money.ZERO));
    }

    private void take(RequestHead head, Delivery delivery) {
        statements.update(
                FreezeRequestSql.TAKE,
                delivery.way().name(),
                delivery.reference().orElse(null),
                delivery.at(),
                delivery.by().staff(),
                delivery.by().person().value(),
                delivery.answerBy(),
                head.version(),
                head.id());
        say(
                head,
                new Word(
                        delivery.way().name(),
                        delivery.reference(),
                        delivery.by().staff(),
                        delivery.at(),
                        head.amount()));
    }

    private void answer(RequestHead head, FreezeAnswer answer) {
        statements.update(
                FreezeRequestSql.ANSWER,
                answer.outcome().name(),
                answer.frozen().map(Money::yen).orElse(null),
                answer.code().orElse(null),
                answer.reference().orElse(null),
                answer.at(),
                answer.by().staff(),
                answer.by().person().value(),
                head.version(),
                head.id());
        say(
                head,
                new Word(
                        answer.outcome().name(),
                        answer.reference(),
                        answer.by().staff(),
                        answer.at(),
                        head.amount(),
                        answer.frozen(),
                        answer.code()));
    }

    private void say(RequestHead head, Word word) {
        statements.update(
                FreezeRequestSql.SAY,
                head.id(),
                head.version(),
                word.word(),
                word.reference().orElse(null),
                word.staff(),
                word.at(),
                word.asked().yen(),
                word.frozen().map(Money::yen).orElse(null),
                word.code().orElse(null));
    }

    @Override
    @Transactional
    public List<FreezeRequest> list(Selection selection, Optional<Place> after, int limit) {
        String bank = selection.bank().map(BankCode::value).orElse(null);
        String state = selection.state().map(RequestState::name).orElse(null);
        String number = selection.caseNumber().map(CaseNumber::value).orElse(null);
        Object overdueAt = selection.overdueAt().orElse(null);
        Object at = after.map(Place::writtenAt).orElse(null);
        return statements.query(
                FreezeRequestSql.SELECT + FreezeRequestSql.LISTED,
                FreezeRequestRow::read,
                bank,
                bank,
                state,
                state,
                number,
                number,
                overdueAt,
                overdueAt,
                overdueAt,
                overdueAt,
                at,
                at,
                after.map(Place::id).orElse(null),
                limit);
    }

    /** What was said of a request, with what it was about; kept for ever. */
    private record Word(
            String word,
            Optional<String> reference,
            UUID staff,
            Instant at,
            Money asked,
            Optional<Money> frozen,
            Optional<String> code) {

        Word(String word, Optional<String> reference, UUID staff, Instant at, Money asked) {
            this(word, reference, staff, at, asked, Optional.empty(), Optional.empty());
        }
    }
}
