/** The MLRO's room: a room of its own, of which no other page knows (A74). */
package dev.sekisho.compensation.suspicion.page;
