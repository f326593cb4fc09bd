enum Light { case red, amber, green }
func f(_ l: Light) -> Int {
  switch l {
  case .red: 1
  case .green: 2
  }
}
