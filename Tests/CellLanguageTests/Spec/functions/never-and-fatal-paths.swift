enum Stage { case draft, final }
func impossible(_ reason: String) -> Never { fatalError(reason) }
func label(_ stage: Stage?) -> String {
  guard let stage else { return "unknown" }
  switch stage {
  case .draft: return "draft"
  case .final: return "final"
  }
}
func pick(_ n: Int) -> Int { if n >= 0 { n } else { impossible("negative") } }
print(label(.draft), label(nil), pick(3))
