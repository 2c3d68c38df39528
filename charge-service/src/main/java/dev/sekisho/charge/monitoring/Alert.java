package dev.sekisho.charge.monitoring;

/** Movements that met a rule, until a person of operations has seen them; it convicts nobody. */
public sealed interface Alert permits RaisedAlert, SeenAlert {

    AlertHead head();
}
