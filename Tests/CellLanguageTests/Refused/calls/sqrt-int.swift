import Foundation
let n = 4
print(sqrt(n))
