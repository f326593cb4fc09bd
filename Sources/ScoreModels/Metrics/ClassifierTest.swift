#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// How often a classifier tells two samples apart: the share of points that it puts into the right one.
///
/// ½ where the distributions agree, up to 1 where they can be told apart. The classifier votes among the
/// k nearest neighbours (Euclidean) in a random half of all points, and is asked about the other half;
/// equal numbers of both samples are used, the first where one has more. Points are [n, d] and [m, d].
/// The standard error is that of a share, √(a (1 − a) / number of points asked); judge a claim that the
/// distributions agree by √(¼ / number).
///
/// Lopez-Paz, Oquab: Revisiting classifier two-sample tests, ICLR 2017.
public func classifierAccuracy(
  _ x: Tensor, _ y: Tensor, neighbours: Int = 5, using random: inout RandomStream
) -> Estimate {
  precondition(x.arePoints(atLeast: 4), x.pointsProblem(atLeast: 4))
  precondition(y.arePoints(atLeast: 4), y.pointsProblem(atLeast: 4))
  precondition(x.pointDimension == y.pointDimension, x.dimensionProblem(y))
  precondition(
    neighbours >= 1 && neighbours % 2 == 1,
    "the number of neighbours must be positive and odd, found \(neighbours)")
  precondition(
    neighbours <= min(x.shape[0], y.shape[0]),
    "\(neighbours) neighbours need as many points of each sample, found "
      + "\(min(x.shape[0], y.shape[0]))")
  precondition(x.isFinite && y.isFinite, "points must be finite")
  let count = min(x.shape[0], y.shape[0])
  let points = Tensor(concatenating: [x.asPointMatrix[0..<count], y.asPointMatrix[0..<count]])
  let order = random.permutation(2 * count)
  let (known, asked) = (Array(order[..<count]), Array(order[count...]))
  let (answers, questions) = (PointCloud(points.rows(known)), PointCloud(points.rows(asked)))
  var right: [Double] = []
  questions.forEachBlock(to: answers) { start, distances in
    let numbers = distances.scalars
    for row in 0..<distances.shape[0] {
      let nearest = smallest(neighbours, in: numbers[row * count..<(row + 1) * count])
      let votes = nearest.count { known[$0] < count }
      let isFirst = 2 * votes > neighbours
      right.append(isFirst == (asked[start + row] < count) ? 1 : 0)
    }
  }
  let share = right.reduce(0, +) / Double(count)
  return Estimate(value: share, standardError: (share * (1 - share) / Double(count)).squareRoot())
}

/// The places of the smallest numbers, counted from the first.
private func smallest(_ count: Int, in numbers: ArraySlice<Double>) -> [Int] {
  var found: [(number: Double, place: Int)] = []
  for (place, number) in numbers.enumerated() {
    if found.count == count, let last = found.last, number >= last.number { continue }
    let position = found.firstIndex { number < $0.number } ?? found.count
    found.insert((number, place), at: position)
    if found.count > count { found.removeLast() }
  }
  return found.map(\.place)
}
