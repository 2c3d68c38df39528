/**
 * The MLRO's room: whether a confirmed case or a held wallet is reported as a suspicious transaction (疑わしい取引の届出), decided
 * with reasons by that role alone (A74). No other feature knows of it, no fact speaks of it: its record is a sealed journal.
 */
package dev.sekisho.compensation.suspicion;
