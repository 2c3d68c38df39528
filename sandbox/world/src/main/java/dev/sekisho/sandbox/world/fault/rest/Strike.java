package dev.sekisho.sandbox.world.fault.rest;

import dev.sekisho.sandbox.world.fault.Fault;
import dev.sekisho.sandbox.world.fault.FaultMode;
import jakarta.enterprise.context.RequestScoped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What strikes the present request; nothing until the filter has drawn. */
@RequestScoped
public class Strike {

    private Fault fault;

    void by(Fault drawn) {
        fault = drawn;
    }

    boolean is(FaultMode mode) {
        return fault != null && fault.mode() == mode;
    }

    /** Whether a bank takes nothing from the operator now. */
    public boolean stopsService() {
        return is(FaultMode.STOP_SERVICE);
    }

    /** Waits out the scripted delay, if there is one. */
    public void hold() {
        if (!is(FaultMode.DELAY)) {
            return;
        }
        long end = System.nanoTime() + fault.delay().toNanos();
        for (long left = fault.delay().toNanos(); left > 0; left = end - System.nanoTime()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
        }
    }
}
