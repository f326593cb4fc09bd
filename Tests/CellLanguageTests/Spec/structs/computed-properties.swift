import Foundation

struct Rectangle {
  var width: Double
  var height: Double
  var area: Double { width * height }
  var diagonal: Double { (width * width + height * height).squareRoot() }
  var aspect: Double {
    get { width / height }
    set { width = height * newValue }
  }
}
var page = Rectangle(width: 3, height: 4)
print(page.area, page.aspect)
page.aspect = 2
print(page.width, page.area)
page.aspect *= 0.5
print(page)
