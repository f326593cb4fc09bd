import Numpy
