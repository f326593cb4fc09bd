enum Answer { case yes, no, unknown(String?) }
let answers: [Answer?] = [.yes, nil, .unknown(nil), .unknown("why"), .some(.no)]
for answer in answers {
  switch answer {
  case .yes: print("yes")
  case .no?: print("no")
  case .unknown(let reason?): print("unknown:", reason)
  case .unknown(nil): print("unknown")
  case nil: print("no answer")
  }
}
