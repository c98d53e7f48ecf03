/** Words of a language in which authors describe tools, for descriptions that are not in English. */
export interface Language {
  verbs: string[];
  objects: string[];
  /** Between verb and object, and between sentences. */
  space: string;
  stop: string;
}

const words = (text: string): string[] => text.split(' ');

/** One entry a script or word order that pages and search have to bear. */
export const languages: Language[] = [
  {
    verbs: words('查询 创建 删除 更新 发送 搜索'),
    objects: words('用户信息 订单 文件 数据库 天气 邮件'),
    space: '',
    stop: '。',
  },
  {
    verbs: words('取得 作成 削除 更新 送信 検索'),
    objects: words('ユーザー ファイル メール 予約 注文 データ'),
    space: 'する',
    stop: '。',
  },
  {
    verbs: words('조회 생성 삭제 수정 전송 검색'),
    objects: words('사용자 주문 파일 데이터 메일 일정'),
    space: ' ',
    stop: '.',
  },
  {
    verbs: words('Получить Создать Удалить Обновить Отправить'),
    objects: words('заказ файл письмо отчёт пользователя'),
    space: ' ',
    stop: '.',
  },
  {
    verbs: words('Obtener Crear Eliminar Actualizar Enviar Buscar'),
    objects: words('pedidos archivos correos clientes citas'),
    space: ' ',
    stop: '.',
  },
  {
    verbs: words('Consultar Criar Excluir Atualizar Enviar'),
    objects: words('pedidos arquivos mensagens clientes boletos'),
    space: ' ',
    stop: '.',
  },
  {
    verbs: words('Obtenir Créer Supprimer Modifier Envoyer'),
    objects: words('commandes fichiers messages clients devis'),
    space: ' ',
    stop: '.',
  },
  {
    verbs: words('Zeigt Erstellt Löscht Ändert Sendet Sucht'),
    objects: words('Aufträge Dateien Nachrichten Kunden Rechnungen'),
    space: ' ',
    stop: '.',
  },
  {
    verbs: words('عرض إنشاء حذف تحديث إرسال'),
    objects: words('الطلبات الملفات الرسائل العملاء المواعيد'),
    space: ' ',
    stop: '.',
  },
];
