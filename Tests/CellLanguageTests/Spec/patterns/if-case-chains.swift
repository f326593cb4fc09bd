enum Load { case idle, loaded(Int, String?), failed(code: Int) }
func report(_ load: Load) -> String {
  if case .idle = load { return "idle" }
  if case .loaded(let n, let note?) = load, n > 0 { return "\(n) with \(note)" }
  if case .loaded(let n, nil) = load { return "\(n) without note" }
  guard case .failed(code: 400...) = load else { return "other" }
  return "bad failure"
}
for load in [
  Load.idle, .loaded(1, "x"), .loaded(2, nil), .loaded(0, "z"), .failed(code: 404),
  .failed(code: 3),
] {
  print(report(load))
}
