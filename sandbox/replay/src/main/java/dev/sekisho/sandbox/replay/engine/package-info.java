/** Time: acts at business moments, a clock that jumps from one to the next, and the rest in between. */
package dev.sekisho.sandbox.replay.engine;
