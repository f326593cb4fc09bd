func fizz(_ n: Int) -> String {
  let text =
    if n % 15 == 0 { "FizzBuzz" } else if n % 3 == 0 { "Fizz" } else if n % 5 == 0 { "Buzz" } else {
      "\(n)"
    }
  return text
}
print((1...15).map(fizz).joined(separator: " "))
let n = 12
let size =
  switch n {
  case ..<10: "small"
  case 10...: if n % 2 == 0 { "even big" } else { "odd big" }
  default: "never"
  }
print(size)
