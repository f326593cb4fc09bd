// switch exhaustive numbers, tuples, ranges, where, fallthrough, labeled
func grade(_ s: Double) -> Character {
  switch s {
  case 90...: "A";
  case 80..<90: "B";
  case 70..<80: "C";
  case ..<0: "?";
  default: "F"
  }
}
print([95, 85.5, 70, 10, -1].map(grade).map(String.init).joined())
func fizz(_ n: Int) -> String {
  switch (n % 3, n % 5) {
  case (0, 0): "FizzBuzz";
  case (0, _): "Fizz";
  case (_, 0): "Buzz";
  default: "\(n)"
  }
}
print((1...15).map(fizz).joined(separator: " "))
outer: for i in 1... {
  for j in 1...i {
    if i * j > 50 { print("found", i, j); break outer }; if j > 6 { continue outer }
  }
}
var n = 0;
repeat {
  n += 1;
  switch n {
  case 1: print("one"); fallthrough;
  case 2: print("two-ish");
  case 3...4: continue;
  default: break
  }
} while n < 5
let season =
  switch 7 {
  case 12, 1, 2: "winter";
  case 3...5: "spring";
  case 6...8: "summer";
  default: "autumn"
  };
print(season)
let desc = if n > 3 { "big" } else if n == 3 { "three" } else { "small" }; print(desc)
func days(_ m: Int, _ y: Int) -> Int? {
  switch (m, y) {
  case (2, let y) where y % 400 == 0 || (y % 4 == 0 && y % 100 != 0): 29;
  case (2, _): 28;
  case (4, _), (6, _), (9, _), (11, _): 30;
  case (1...12, _): 31;
  default: nil
  }
}
print([(2, 2000), (2, 1900), (4, 1), (12, 1), (13, 1)].map { days($0, $1) ?? -1 })
for i in stride(from: 3, to: 0, by: -1) where i != 2 { print(i, terminator: i == 1 ? "\n" : ",") }
var it = (1...).makeIterator(); var acc = 0; while let x = it.next(), acc < 10 { acc += x };
print(acc)
let (q, r) = 17.quotientAndRemainder(dividingBy: 5); print(q, r); var (x, y) = (1, 2);
(x, y) = (y, x + y); print(x, y)
do { let x = 5; print(x) }; if case let v? = Int("42"), v > 40, !(v == 41) { print("v", v) }
guard let z = Int("7"), case 5...9 = z else { fatalError() }; print(z)
label: do { if z == 7 { break label }; print("no") }; print("after")
for (a, b) in zip("abc", 1...) { print(a, b, terminator: " ") }; print()
for case (let k, let v?) in [("a", 1), ("b", nil)] as [(String, Int?)] { print(k, v) }
let c = "é";
switch c {
case "e\u{301}": print("canonical");
default: print("other")
}
switch (3, "x", true) {
case (1...3, "x", let b) where b: print("match", b);
case _: print("no")
}
print(
  (0..<3).map { i in
    switch i {
    case 0: return "z";
    default: return "\(i)"
    }
  })
func sgn(_ x: Int) -> Int { if x < 0 { return -1 }; return x > 0 ? 1 : 0 };
print([-5, 0, 9].map(sgn))
