package dev.sekisho.compensation.figure;

/** A figure with how it is shared among depositors. */
public record DamageFigure(Damage damage, Spread spread) {}
