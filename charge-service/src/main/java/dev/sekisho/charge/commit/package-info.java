/** How use cases have their commands carried out, whether each by itself or many in one transaction. */
package dev.sekisho.charge.commit;
