/** Who lives in the replay: honest customers, depositors whose PINs others know, and those others; all from one seed. */
package dev.sekisho.sandbox.replay.people;
