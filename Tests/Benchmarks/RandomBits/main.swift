import Tensors

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// Writes the 64-bit words of a random stream to standard output until nobody reads them:
//
//     swift run -c release random-bits [SEED [LABEL]] | dieharder -a -g 200

let arguments = CommandLine.arguments.dropFirst()
let seed = arguments.first.flatMap { UInt64($0) } ?? 7
var random = RandomStream(seed: seed, label: arguments.dropFirst().first ?? "")
var words = [UInt64](repeating: 0, count: 8192)
while true {
  for i in words.indices { words[i] = random.next() }
  let count = words.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
  if count <= 0 { break }
}
