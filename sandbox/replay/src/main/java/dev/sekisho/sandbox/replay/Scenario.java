package dev.sekisho.sandbox.replay;

import dev.sekisho.sandbox.replay.result.Attempt;
import dev.sekisho.sandbox.replay.result.Calibration;
import dev.sekisho.sandbox.replay.result.Friction;
import dev.sekisho.sandbox.replay.scene.Scene;
import dev.sekisho.sandbox.replay.scene.Trail;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Something that happened, told so that it can happen again: who is there, and who does what when. */
public interface Scenario {

    /** As it stands in the result. */
    String id();

    /** Makes everybody anew, for one run. */
    Cast cast(Scene scene);

    /** The people of one run; none of them knows which policy is on. */
    interface Cast {

        /** Lets everybody move in, and puts what they will do into the timetable. */
        void plan();

        /** When the acts of a moment are over. */
        void afterEachMoment();

        /** The banks at which anybody has an account. */
        Set<String> banks();

        /** One for each way to a stranger's money. */
        List<Trail> trails();

        /** What it cost honest people. @param held the accounts that were held, frozen or stopped at any time */
        Friction friction(Set<String> held);

        /** To what the thieves were set, if to anything published. */
        Optional<Calibration> calibration();

        /** Sentences about what was seen. */
        List<String> findings(List<Attempt> attempts);
    }
}
