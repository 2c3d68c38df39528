package dev.sekisho.identity.reproof.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.reproof.EndedWave;
import dev.sekisho.identity.reproof.ProposedWave;
import dev.sekisho.identity.reproof.ReproofReason;
import dev.sekisho.identity.reproof.ReproofWave;
import dev.sekisho.identity.reproof.WaveCounts;
import dev.sekisho.identity.reproof.WaveCounts.OfMethod;
import dev.sekisho.identity.staff.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A wave as staff see it, with its counts where one wave is asked for; people are named by their staff ids. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WaveView(
        UUID waveId,
        String state,
        ReproofReason reason,
        List<IdentityMethod> methods,
        LocalDate provedBefore,
        LocalDate startsOn,
        LocalDate deadline,
        int perDay,
        SignatureView proposed,
        SignatureView approved,
        CountsView counts) {

    static WaveView of(ReproofWave wave) {
        return of(wave, null);
    }

    static WaveView of(ReproofWave wave, WaveCounts counts) {
        return new WaveView(
                wave.terms().id(),
                state(wave),
                wave.terms().reason(),
                wave.terms().methods(),
                wave.terms().provedBefore(),
                wave.terms().startsOn(),
                wave.terms().deadline(),
                wave.terms().perDay(),
                SignatureView.of(wave.proposed()),
                wave.approved().map(SignatureView::of).orElse(null),
                counts == null ? null : CountsView.of(counts));
    }

    private static String state(ReproofWave wave) {
        if (wave instanceof ProposedWave) {
            return "PROPOSED";
        }
        return wave instanceof EndedWave ? "ENDED" : "RUNNING";
    }

    /** Who, and when. */
    record SignatureView(UUID staffId, Instant at) {

        static SignatureView of(Signature signature) {
            return new SignatureView(signature.staffId(), signature.at());
        }
    }

    /** How far it has come, in all and for each method that an identity had been proved by. */
    record CountsView(long waiting, OfMethodView total, List<OfMethodView> byMethod) {

        static CountsView of(WaveCounts counts) {
            return new CountsView(
                    counts.waiting(),
                    OfMethodView.of(counts.total()),
                    counts.byMethod().stream().map(OfMethodView::of).toList());
        }
    }

    /** Duties in each state. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfMethodView(IdentityMethod method, long due, long reminded, long overdue, long done) {

        static OfMethodView of(OfMethod counts) {
            return new OfMethodView(counts.method(), counts.due(), counts.reminded(), counts.overdue(), counts.done());
        }
    }
}
