/** The races of scopes and wait groups: children, their owner, and the context above. */
@NullMarked
package dev.goloom.stress.scope;

import org.jspecify.annotations.NullMarked;
