/** Which policies of a service are on: a bundled file of lists, less what a setting takes out for the replay (PL-05). */
package dev.sekisho.kit.policy;
