let readings: [Int?] = [3, nil, 7, nil]
for case let reading? in readings { print("reading", reading) }
enum Event { case key(Character), click(x: Int, y: Int) }
let events: [Event] = [.key("a"), .click(x: 1, y: 2), .click(x: 3, y: 0), .key("b")]
for case .click(let x, let y) in events where y > 0 { print("click", x, y) }
for case .key(let key) in events { print("key", key) }
for case (let n, 1...2) in [(10, 1), (20, 5), (30, 2)] { print(n) }
