package dev.sekisho.link.evidence;

/** How much a link's evidence is worth: T1 is chargeable at once, T2 waits and carries less. */
public enum Tier {
    T1,
    T2
}
