/**
 * What investigators get of one case (A38, IN-11): only so much as they asked for, under the number of their request or warrant,
 * once two persons agree, for a time, and each reading is a fact. The facts come with proofs that verify offline.
 */
package dev.sekisho.compensation.disclosure;
