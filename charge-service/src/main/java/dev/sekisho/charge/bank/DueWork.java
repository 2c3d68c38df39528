package dev.sekisho.charge.bank;

import java.util.List;

/** A queue of things to be asked about; each thing taken from it is to be done once, by anybody. */
public interface DueWork {

    List<Runnable> take();
}
