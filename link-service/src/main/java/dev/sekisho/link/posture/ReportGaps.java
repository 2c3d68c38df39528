package dev.sekisho.link.posture;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.bankrequest.BankRequests;
import dev.sekisho.link.posture.GapReport.Part;
import dev.sekisho.link.posture.WatchPostures.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Makes the report of one bank from what is in force now; it is made anew each time and kept nowhere. */
@ApplicationScoped
public class ReportGaps {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int MOST_WAITING = 1_000;

    private final Banks banks;
    private final WatchPostures postures;
    private final PostureRule rule;
    private final BankRequests requests;
    private final OutlivedLinks links;

    ReportGaps(Banks banks, WatchPostures postures, PostureRule rule, BankRequests requests, OutlivedLinks links) {
        this.banks = banks;
        this.postures = postures;
        this.rule = rule;
        this.requests = requests;
        this.links = links;
    }

    /** Empty if there is no such bank. */
    public Optional<GapReport> of(BankCode code, Instant now) {
        return banks.find(code, now).map(bank -> of(bank, now));
    }

    private GapReport of(Bank bank, Instant now) {
        List<Part> parts = postures.standings(now).stream()
                .filter(standing -> standing.version().key().bank().equals(bank.code()))
                .map(standing -> part(bank, standing))
                .toList();
        var waiting = new BankRequests.Filter(Optional.of(bank.code()), true);
        return new GapReport(
                bank,
                LocalDate.ofInstant(now, TOKYO),
                parts,
                requests.page(waiting, Optional.empty(), MOST_WAITING).size(),
                links.countAt(bank.code()));
    }

    private Part part(Bank bank, Standing standing) {
        PostureVersion version = standing.version();
        return new Part(version, new GapAnalysis(rule, bank, version.terms().posture(), standing.review()));
    }
}
