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

  package init(
    definitions: [String] = [], reads: [String] = [], writes: [String] = [],
    reachesStatics: Bool = false
  ) {
    self.definitions = definitions
    self.reads = reads
    self.writes = writes
    self.reachesStatics = reachesStatics
  }
}

extension CellDependence {
  /// What depends on all that two cells depend on.
  package func merging(_ other: CellDependence) -> CellDependence {
    CellDependence(
      definitions: Set(definitions).union(other.definitions).sorted(),
      reads: Set(reads).union(other.reads).sorted(),
      writes: Set(writes).union(other.writes).sorted(),
      reachesStatics: reachesStatics || other.reachesStatics)
  }
}

extension Session {
  /// What each cell depends on, once all are checked without errors, and what a cell depends on
  /// beside that when it uses objects that cells share: they may hold a closure of any cell.
  package func dependences() -> (cells: [CellDependence], shared: CellDependence) {
    var result: (cells: [CellDependence], shared: CellDependence) = ([], CellDependence())
    onLargeStack {
      var graph = DependenceGraph(context, checkedCells)
      result.cells = checkedCells.map { graph.dependence(of: $0) }
      result.shared = graph.dependenceOfClosures()
    }
    return result
  }
}
