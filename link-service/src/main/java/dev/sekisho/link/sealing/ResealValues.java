package dev.sekisho.link.sealing;

import dev.sekisho.link.clock.MachineClock;
import dev.sekisho.link.sealing.SealedValues.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Brings sealed values under the present generation of the key, a batch at a time, while everything goes on: each value
 * opens before, during and after. A replica of an older generation leaves a column to those of the newer one.
 */
@ApplicationScoped
public class ResealValues {

    private final SealedValues values;
    private final Generations generations;
    private final MachineClock machine;
    private final Pace pace;

    public ResealValues(SealedValues values, Generations generations, MachineClock machine, Pace pace) {
        this.values = values;
        this.generations = generations;
        this.machine = machine;
        this.pace = pace;
    }

    /** @return whether there is more to do at once */
    @Transactional
    public boolean reseal(SealedColumn column) {
        Instant now = machine.now();
        int present = generations.present();
        Optional<SealingPass> free = values.tryLock(column, SealingPass.first(column, present, now));
        if (free.isEmpty() || free.get().generation() > present) {
            return false;
        }
        SealingPass pass =
                free.get().generation() == present ? free.get() : free.get().under(present, now);
        return !pass.done() && step(pass, now);
    }

    private boolean step(SealingPass pass, Instant now) {
        List<Kept> rows = values.after(pass.column(), pass.reached(), pace.batch());
        List<Kept> others = rows.stream()
                .filter(row -> !row.isEmpty() && !generations.isPresent(row.sealed()))
                .toList();
        long replaced = others.stream().filter(row -> anew(pass.column(), row)).count();
        boolean more = rows.size() == pace.batch();
        String last = more ? rows.get(rows.size() - 1).key() : SealingPass.START;
        SealingPass moved = pass.at(last, others.size(), replaced);
        values.save(more ? moved : moved.over(pace.settling(), now));
        return more;
    }

    private boolean anew(SealedColumn column, Kept row) {
        return values.replace(column, row, generations.anew(column.place(row.key()), row.sealed()));
    }

    /**
     * How fast values are sealed anew.
     *
     * @param batch rows looked at in one transaction
     * @param settling longer than it takes to start every replica anew
     */
    public record Pace(int batch, Duration settling) {

        public Pace {
            if (batch < 1 || settling.isNegative()) {
                throw new IllegalArgumentException("a batch has at least one row, and nothing settles before it began");
            }
        }
    }
}
