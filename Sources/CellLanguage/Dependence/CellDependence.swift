/// What a cell's outcome depends on beside its own code, and what it can change: known before
/// anything runs, and rather too much than too little.
package struct CellDependence: Sendable, Equatable {
  /// The code of all functions, types and extensions that can take part, without comments; sorted.
  package var definitions: [String] = []
  /// The variables of the top level that it reads or may change, but for those that it declares;
  /// sorted.
  package var reads: [String] = []
  /// The variables that it declares or may change; sorted.
  package var writes: [String] = []
  /// Whether it can reach state that is in no variable of the top level: stored static properties.
  package var reachesStatics = false
}

extension Session {
  /// What each cell depends on, once all are checked without errors.
  package func dependences() -> [CellDependence] {
    var result: [CellDependence] = []
    onLargeStack {
      var graph = DependenceGraph(context, checkedCells)
      result = checkedCells.map { graph.dependence(of: $0) }
    }
    return result
  }
}
