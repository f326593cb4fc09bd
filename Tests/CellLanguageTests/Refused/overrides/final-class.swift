final class Animal {}
class Bird: Animal {}
