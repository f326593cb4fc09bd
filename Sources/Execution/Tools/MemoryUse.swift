import CProcess

/// How the C library hands out memory.
package enum MemoryUse {
  /// Prepares for a command that works on one notebook at a time.
  ///
  /// By default each thread has an arena that grows by single pages, with a call of the system for
  /// each. One for all that grows in large steps makes a check a tenth faster; in commands with
  /// several notebooks at once the threads would wait for each other.
  package static func prepareForOneNotebook() { share_one_arena() }
}
