/**
 * Why something is calculated as it is, by topic; a topic followed by a criteria set is what that set's decision says.
 * Facts of the decisions as in the criteria sets and the rules of the method (src/domain/method.ts).
 */
export const ruleShown = {
  index: "Chỉ số của đơn vị là tổng điểm thẩm định; điểm tự chấm chỉ để đối chiếu.",
  "index-thaiNguyen":
    "Chỉ số CCHC của xã là tổng điểm thẩm định của hội đồng. Điểm của tiêu chí là tổng điểm các tiêu chí thành phần; chỉ mục nhỏ nhất được chấm điểm.",
  class:
    "Loại là loại tốt nhất mà đơn vị đạt đủ điều kiện: tổng điểm từ ngưỡng của loại trở lên (so chính xác, không làm tròn lên) và mọi lĩnh vực đạt mức sàn, nếu bộ tiêu chí có mức sàn.",
  "class-thaiNguyen":
    "Xuất sắc: từ 90 điểm; Tốt: từ 80 đến dưới 90; Khá: từ 70 đến dưới 80; Trung bình: từ 50 đến dưới 70; Yếu: dưới 50. Xét theo tổng điểm thẩm định.",
  "class-thanhHoa":
    "Xuất sắc: từ 90 điểm; Tốt: từ 80 đến dưới 90; Khá: từ 70 đến dưới 80; Trung bình: từ 50 đến dưới 70. Phần lời của báo cáo năm 2020 ghi Trung bình “50 đến dưới 60”, không đơn vị nào nằm giữa hai cách ghi.",
  "class-haiDuong":
    "Hoàn thành xuất sắc nhiệm vụ: chỉ số từ 90 % và mọi nội dung từ 80 %; Hoàn thành tốt: từ 80 đến dưới 90 % và mọi nội dung từ 70 %; Hoàn thành: từ 65 đến dưới 80 % và mọi nội dung từ 50 %; Không hoàn thành: dưới 65 %.",
  floors:
    "Mức sàn là phần trăm điểm tối đa mà từng lĩnh vực phải đạt để được xếp vào một loại. Đủ tổng điểm mà có lĩnh vực dưới sàn thì xuống loại tốt nhất đạt đủ điều kiện. Bộ tiêu chí không có mức sàn thì bỏ qua điều kiện này.",
  "floors-haiDuong":
    "Đủ điểm của một loại nhưng có nội dung dưới sàn thì xuống loại tốt nhất đạt đủ điều kiện. Đạt từ 65 % mà không đạt sàn nào thì quyết định không nêu loại phù hợp: phần mềm ghi loại thấp nhất và đánh dấu để hội đồng quyết định.",
  rounding:
    "Điểm được cộng, so ngưỡng và xếp hạng bằng giá trị chính xác (đến 0,01 điểm). Chỉ khi trình bày mới làm tròn: hai chữ số thập phân, nửa đơn vị làm tròn ra xa số 0. Không đơn vị nào lên loại hay lên hạng nhờ làm tròn.",
  missing:
    "Ô trống là chưa có điểm, không phải điểm 0. Đơn vị còn thiếu điểm ở một lĩnh vực thì chưa có tổng, chưa xếp hạng, xếp sau các đơn vị đã xếp hạng và không tính vào bình quân tổng điểm.",
  ranks:
    "Xếp hạng theo tổng điểm thẩm định chính xác, từ cao xuống thấp. Bằng điểm thì cùng hạng và ghi rõ “Đồng hạng”; không có tiêu chí phụ nào phá thế bằng điểm. Hạng liền: 1, 2, 2, 3; hạng cách: 1, 2, 2, 4 (chọn ở bước Xếp hạng). Thứ tự ghi tên giữa các đơn vị bằng điểm theo bảng điểm.",
  "ranks-thaiNguyen":
    "Bảng thống kê kết quả xếp hạng ghi tổng điểm tự chấm, tổng điểm thẩm định và hạng; hạng theo tổng điểm thẩm định, từ cao xuống thấp. Khi bằng điểm, phần mềm cho cùng hạng và ghi “Đồng hạng”.",
  "ranks-thanhHoa":
    "Báo cáo kết quả năm 2020 ghi hạng liền: đơn vị bằng điểm cùng hạng, điểm tiếp theo lấy số hạng kế tiếp (…, 5, 5, 6, 7, 7, 8, …).",
  deductions:
    "Điểm bị trừ là phần điểm tự chấm mà hội đồng không công nhận; mỗi lần trừ phải có lý do, chọn “khác” thì phải ghi rõ. Điểm mất là điểm tối đa trừ điểm đạt được; ô chưa có điểm chưa mất điểm nào.",
  "deductions-thaiNguyen":
    "Điểm bị trừ khi nội dung không thực hiện, chỉ thực hiện một phần hoặc thực hiện sai. Mỗi lần trừ được ghi cùng lý do.",
  "deductions-city":
    "Chấm sơ bộ trước ngày 20/11, liệt kê nội dung mất điểm cùng nguyên nhân và cách khắc phục; văn bản yêu cầu khắc phục trước ngày 25/11. Điểm mất là điểm tối đa trừ điểm đạt được.",
  evidence: "Điểm lớn hơn 0 phải có tài liệu kiểm chứng; thiếu hoặc chưa đủ thì phải giải trình cách tính điểm.",
  "evidence-thaiNguyen":
    "Bản tự đánh giá phải thể hiện đúng điểm thực của từng tiêu chí, tổng điểm và tài liệu kiểm chứng: số, ký hiệu văn bản, số liệu, bản chụp, hình ảnh…",
  "evidence-city":
    "Mỗi điểm có tài liệu kiểm chứng, sắp theo lĩnh vực, tiêu chí, tiêu chí thành phần; không có hoặc chưa đủ thì phải giải trình cách tính điểm. Tài liệu điện tử: văn bản ký số hoặc bản quét PDF. Báo cáo gửi muộn không được thẩm định.",
  survey:
    "Điểm điều tra xã hội học là phần trăm ý kiến tích cực (theo trọng số) nhân điểm tối đa của tiêu chí, làm tròn một lần theo bước điểm và không vượt điểm tối đa.",
  "survey-haiDuong":
    "Lấy ý kiến 5 nhóm đối tượng, mỗi xã ít nhất 65 phiếu; phiếu được in, thu và tổng hợp trong tháng 01.",
  notApplicable:
    "Nội dung không áp dụng (KAD) chỉ có hiệu lực khi có người phê duyệt và lý do. Điểm tối đa của nội dung đó được trừ khỏi phần có thể đạt; hạng chính thức theo điểm gốc, trừ khi chuyên viên chọn điểm quy đổi.",
  "topic-index": "Chỉ số",
  "topic-class": "Xếp loại",
  "topic-floors": "Mức sàn",
  "topic-rounding": "Làm tròn",
  "topic-missing": "Thiếu điểm",
  "topic-ranks": "Xếp hạng, đồng hạng",
  "topic-deductions": "Trừ điểm, mất điểm",
  "topic-evidence": "Tài liệu kiểm chứng",
  "topic-survey": "Điều tra xã hội học",
  "topic-notApplicable": "Không áp dụng",
  source: "Căn cứ: Quyết định số {{number}} ngày {{date}} của {{issuer}}, {{clause}}.",
  "source-own":
    "Bộ tiêu chí này do đơn vị đưa vào: hãy đối chiếu với quyết định ban hành bộ tiêu chí. Trên đây là cách phần mềm tính.",
  "source-house": "Phần mềm chưa có trích dẫn của quyết định cho quy tắc này; trên đây là cách phần mềm tính.",
  "clause-annex1": "Phụ lục I và phần hướng dẫn chấm điểm",
  "clause-annex2": "Phụ lục II",
  "clause-guidance": "phần hướng dẫn tự đánh giá, chấm điểm",
  "clause-classes": "phần xếp loại",
  "clause-report": "theo báo cáo kết quả năm 2020",
  "clause-survey": "phần điều tra xã hội học",
  "clause-evidence": "phần tài liệu kiểm chứng",
  "clause-preliminary": "phần chấm điểm sơ bộ",
} as const;
