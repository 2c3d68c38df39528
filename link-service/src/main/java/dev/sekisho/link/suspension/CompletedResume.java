package dev.sekisho.link.suspension;

import dev.sekisho.kernel.event.link.Resumed;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import java.util.List;

/** Everything was there, and what it was about is open since this epoch of the book; final. */
public record CompletedResume(ResumeHead head, List<Voice> voices, long epoch, long version) implements Resume {

    public CompletedResume {
        voices = List.copyOf(voices);
    }

    @Override
    public List<String> missing() {
        return List.of();
    }

    public Resumed resumed() {
        return new Resumed(
                head.id(),
                head.bank().map(BankCode::value).orElse(null),
                head.inOrder().stream().map(Operation::name).toList(),
                epoch);
    }
}
