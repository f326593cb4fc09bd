var ticket = 0
func nextTicket() -> Int {
  ticket += 1
  return ticket
}
func stamp(_ name: String, number: Int = nextTicket()) -> String { "\(name)#\(number)" }
print(stamp("a"), stamp("b"), stamp("c", number: 99), stamp("d"))
print(ticket)
