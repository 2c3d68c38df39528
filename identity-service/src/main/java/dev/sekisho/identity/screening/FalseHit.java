package dev.sekisho.identity.screening;

/** It is somebody else; the same entry is not raised again for this person as long as it says the same. */
public record FalseHit(HitHead head, Reasoned decided) implements ScreeningHit {}
