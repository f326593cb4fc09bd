enum Season: CaseIterable { case spring, summer, autumn, winter }
for season in Season.allCases {
  let warmth: Double =
    switch season {
    case .summer: 30.0
    case .spring, .autumn: 15
    case .winter: -1
    }
  print(season, warmth)
}
let parity =
  switch "seven".count % 2 {
  case 0: "even"
  default: "odd"
  }
print(parity)
