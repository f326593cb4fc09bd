import Foundation
let d = Date()
