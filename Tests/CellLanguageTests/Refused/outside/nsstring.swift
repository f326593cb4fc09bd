import Foundation
let s = NSString(string: "a")
