package dev.sekisho.compensation.escalation;

import dev.sekisho.compensation.command.Patience;
import dev.sekisho.compensation.escalation.Pager.Answer;
import dev.sekisho.compensation.escalation.Pages.DuePage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Optional;

/** Calls people, again and again until their pager has taken it; without a pager nobody is called. */
@ApplicationScoped
public class SendPages {

    private static final int MOST_AT_ONCE = 100;

    private final Pages pages;
    private final Pager pager;
    private final Patience patience;

    SendPages(Pages pages, Pager pager, Patience patience) {
        this.pages = pages;
        this.pager = pager;
        this.patience = patience;
    }

    /** @return how many were taken */
    @Transactional(TxType.NEVER)
    public int sendDue() {
        int taken = 0;
        for (int sent = 0; sent < MOST_AT_ONCE && pager.isThere(); sent++) {
            Optional<DuePage> due = pages.claim(patience.lease());
            if (due.isEmpty()) {
                break;
            }
            Answer answer = pager.tell(due.get().page());
            if (answer == Answer.TAKEN) {
                pages.taken(due.get());
                taken++;
            } else {
                pages.postpone(due.get(), pause(due.get(), answer));
            }
            if (answer == Answer.SILENCE) {
                break;
            }
        }
        return taken;
    }

    private Duration pause(DuePage due, Answer answer) {
        return answer == Answer.REFUSED ? patience.longest() : patience.pauseAfter(due.attempt());
    }
}
