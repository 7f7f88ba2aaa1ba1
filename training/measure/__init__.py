"""Measuring what was exported: the ONNX file, not the network that was trained."""
