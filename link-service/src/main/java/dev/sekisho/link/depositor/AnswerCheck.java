package dev.sekisho.link.depositor;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.link.depositor.DepositorWords.Known;
import dev.sekisho.link.link.StopLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes the depositor's answer to what a link check showed. 身に覚えがない stops the link in the same transaction and has a
 * case opened; 自分のもの is noted, and opens nothing that was stopped.
 */
@ApplicationScoped
public class AnswerCheck {

    private final TakeWord words;
    private final DepositorWords checks;
    private final StopLink stops;

    AnswerCheck(TakeWord words, DepositorWords checks, StopLink stops) {
        this.words = words;
        this.checks = checks;
        this.stops = stops;
    }

    @Transactional
    public Taken own(Call call, UUID check) {
        return ofCheck(call, check)
                .map(shown -> words.take(WordKind.OWN, call, word -> noted(shown)))
                .orElseGet(Taken.CheckUnknown::new);
    }

    @Transactional
    public Taken notMine(Call call, UUID check) {
        return ofCheck(call, check)
                .map(shown -> words.take(WordKind.NOT_MINE, call, word -> stopped(shown, word)))
                .orElseGet(Taken.CheckUnknown::new);
    }

    private Optional<WordResult> ofCheck(Call call, UUID check) {
        return checks.find(check, call.desk().bank())
                .filter(known -> known.kind() == WordKind.LINK_CHECK)
                .map(Known::result);
    }

    private static WordResult noted(WordResult shown) {
        return shown.link()
                .map(link -> WordResult.of(WordCode.NOTED, shown.account().orElseThrow(), link))
                .orElseGet(() -> WordResult.of(WordCode.NOTED));
    }

    /** A link that ended meanwhile is a case as well: there may have been charges. */
    private WordResult stopped(WordResult shown, DepositorWord word) {
        if (shown.link().isEmpty()) {
            return WordResult.of(WordCode.NOTED);
        }
        LinkId link = shown.link().get();
        Optional<UUID> stop = stops.stopForDepositor(link, word.id());
        return WordResult.of(WordCode.STOPPED, shown.account().orElseThrow(), link)
                .with(new CaseOrder(false, stop));
    }
}
