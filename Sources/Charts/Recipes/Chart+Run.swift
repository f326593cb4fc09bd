extension Chart {
  /// A sampler's run: the path of every particle of the plane, from its ring to its dot.
  ///
  /// - Parameter states: for each step the places of all particles, in the same order.
  public init(run states: [[[Double]]], title: String? = nil) {
    precondition(title.isLegible, title.formulaProblem)
    precondition(
      states.allSatisfy { $0.count == states[0].count },
      "steps differ in their number of particles: \(states.first?.count ?? 0) and "
        + "\(states.first { $0.count != states[0].count }?.count ?? 0)")
    precondition(
      states.allSatisfy { $0.allSatisfy { $0.count == 2 } },
      "a particle needs 2 coordinates, found "
        + "\(states.joined().first { $0.count != 2 }?.count ?? 2)")
    let count = states.first?.count ?? 0
    self.init(title: title, x: "x₁", y: "x₂") {
      TrajectoryMark((0..<count).map { particle in states.map { $0[particle] } })
    }
  }
}

extension Frames {
  /// A sampler's run, played: the places of all particles after each step.
  ///
  /// - Parameters:
  ///   - states: for each step the places of all particles.
  ///   - frames: how many steps are shown, at equal distances, the first and the last among them.
  public init(
    run states: [[[Double]]], frames: Int = 24, title: String? = nil, seconds: Double = 5
  ) {
    precondition(title.isLegible, title.formulaProblem)
    precondition(
      states.allSatisfy { $0.allSatisfy { $0.count == 2 } },
      "a particle needs 2 coordinates, found "
        + "\(states.joined().first { $0.count != 2 }?.count ?? 2)")
    precondition(frames >= 2 && frames <= 200, "frames must be between 2 and 200, found \(frames)")
    precondition(
      seconds >= 0.5 && seconds <= 600, "seconds must be between 0.5 and 600, found \(seconds)")
    let last = max(states.count - 1, 0)
    var steps = (0..<frames).map { $0 * last / (frames - 1) }
    steps = steps.enumerated().filter { $0 == 0 || $1 != steps[$0 - 1] }.map(\.element)
    self.init(title: title, seconds: seconds) {
      for step in states.isEmpty ? [] : steps {
        Chart(title: "step \(step)", x: "x₁", y: "x₂") { PointMark(states[step]) }
      }
    }
  }
}
