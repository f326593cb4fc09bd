struct Frame { var depth: Int, path: [Int], label: String }
func descend(_ frame: Frame) -> Frame {
  if frame.depth == 0 { return frame }
  var next = frame
  next.depth -= 1
  next.path.append(frame.depth)
  next.label += "\(frame.depth % 10)"
  let result = descend(next)
  return Frame(depth: result.depth + 1, path: result.path, label: result.label)
}
let end = descend(Frame(depth: 40, path: [], label: ""))
print(end.depth, end.path.count, end.label, end.path.reduce(0, +))
func ackermann(_ m: Int, _ n: Int) -> Int {
  m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1))
}
print(ackermann(2, 3))
