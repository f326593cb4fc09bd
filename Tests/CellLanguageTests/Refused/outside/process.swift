import Foundation
let p = Process()
